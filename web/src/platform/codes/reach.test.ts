import { describe, expect, it } from "vitest";
import { isOutOfReach } from "./reach.ts";

describe("isOutOfReach", () => {
  it.each([
    "http://127.0.0.1:3000",
    "http://127.8.0.1",
    "http://localhost:3000",
    "http://naast.localhost",
    "http://[::1]:3000",
    "http://0.0.0.0:3000", // every address of this machine is no address of it
    "http://[::]:3000",
  ])("is %s, which a phone takes for itself", (address) => expect(isOutOfReach(address)).toBe(true));

  it.each([
    "https://naast.example.nl",
    "http://192.168.1.20:3000",
    "http://localhost.example.nl",
    "http://[2001:db8::1]:3000",
  ])("is not %s", (address) => expect(isOutOfReach(address)).toBe(false));
});
