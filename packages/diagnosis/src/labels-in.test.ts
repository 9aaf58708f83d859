import { describe, expect, it } from "vitest";
import { labelsIn } from "./index.ts";

const found = (text: string) => labelsIn(text).map(({ word }) => word);

describe("labelsIn", () => {
  it.each([
    ["Marokkaanse jongens staan op het plein", ["Marokkaanse"]],
    ["de moslims en de Polen op nummer 12", ["moslims", "Polen"]],
    ["Turkish families and Muslim families", ["Turkish", "Muslim"]],
    ["allochtonen en autochtonen", ["allochtonen", "autochtonen"]],
    ["een groep donkere jongens", ["donkere jongens"]],
    ["الجيران المغاربة والأتراك", ["المغاربة", "والأتراك"]],
    ["عائلات مسلمة وعائلة سورية", ["مسلمة", "سورية"]],
  ])("finds in '%s' %j", (text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    "Tussen tien en elf 's avonds staan er zes scooters met de motor aan.",
    "Een zwarte scooter bij het hek, en een witte bestelbus.",
    "Bij de vlaggenpool en in de poolkap wordt geklommen; dat is op de pooltafel ook zo.",
    "Ouders en kinderen groeten elkaar niet in de gang.",
    "نتكلم اللغة العربية في الساحة، وترك شخص دراجة أمام الباب.",
    "The pole near the playground was kicked over.",
  ])("leaves alone what tells what happens: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("gives a word that stands there twice once, in the order of the text", () => {
    expect(found("Islam, Turken, islam en nog eens Turken")).toEqual(["Islam", "Turken"]);
  });
});
