import { describe, expect, it } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import type { FieldState } from "./field-state.ts";

const field = (state: Partial<FieldState>): FieldState => ({
  name: "day",
  control: "text",
  value: "",
  required: true,
  ...state,
});
const shown = (state: Partial<FieldState>, hint?: string) =>
  String(<Field field={field(state)} label="Which day?" hint={hint} optionalWord="(may be left open)" />);
const options = [
  { value: "a", label: "One" },
  { value: "b", label: "Other", hint: "takes longer" },
];

describe("Field", () => {
  it("ties label, hint and error to what is filled in", () => {
    const html = shown({ error: "Fill in a day." }, "Such as 3 March.");

    expect(html).toMatch(/<label[^>]* for="veld-day"/);
    expect(html).toMatch(/<input[^>]* id="veld-day"[^>]* aria-describedby="hulp-day fout-day" aria-invalid="true"/);
    expect(html).toMatch(/id="hulp-day">Such as 3 March\..*id="fout-day">.*Fill in a day\./);
  });

  it("names no hint and no error that are not there", () => {
    expect(shown({})).not.toMatch(/aria-describedby|aria-invalid|fout-day|hulp-day/);
  });

  it("says what may be left open, and nothing of what may not", () => {
    expect(shown({ required: false })).toContain("(may be left open)");
    expect(shown({ required: true })).not.toContain("(may be left open)");
  });

  it.each(["date", "number"] as const)("shows a %s that cannot be read as it was typed", (control) => {
    expect(shown({ control, value: "31 februari" })).toMatch(/<input[^>]* type="text"[^>]* value="31 februari"/);
  });

  it("gives a keypad only where nobody needs a minus", () => {
    expect(shown({ control: "number", min: 0 })).toContain('inputmode="decimal"');
    expect(shown({ control: "number", min: -5 })).not.toContain("inputmode");
    expect(shown({ control: "number" })).not.toContain("inputmode");
  });

  it("never cuts off what is pasted", () => {
    expect(shown({ control: "textarea", maxLength: 10 })).not.toContain("maxlength");
  });

  it.each(["text", "textarea"] as const)("shows signs in a %s as text", (control) => {
    expect(shown({ control, value: '</textarea>"<b>' })).not.toMatch(/<b>|""/);
  });

  it("keeps what was chosen, one or several", () => {
    expect(shown({ control: "select", value: "b", options })).toMatch(/<option value="b" selected/);
    expect(shown({ control: "radios", value: "b", options })).toMatch(/value="b" checked/);
    expect(shown({ control: "checkboxes", value: ["a", "b"], options }).match(/checked/g)).toHaveLength(2);
    expect(shown({ control: "checkbox", value: "on" })).toMatch(/value="on" checked/);
    expect(shown({ control: "checkbox", value: "" })).not.toContain("checked");
  });

  it("gives the first of several boxes the id of the field, and every one its own", () => {
    const html = shown({ control: "radios", options });

    expect([...html.matchAll(/ id="(veld[^"]*)"/g)].map(([, id]) => id)).toEqual([
      "veld-day",
      "veld-day-2",
      "veld-day-2-hulp",
    ]);
    expect(html).toMatch(/id="veld-day-2"[^>]* aria-describedby="veld-day-2-hulp"/);
  });

  it("tells of a group what is wrong with it as a whole", () => {
    const html = shown({ control: "radios", options, error: "Choose one." }, "One of these.");

    expect(html).toMatch(/<fieldset[^>]* aria-describedby="hulp-day fout-day"[^>]* aria-invalid="true"/);
    expect(html).toContain("<legend");
  });

  it("hides each of several hidden values", () => {
    expect(shown({ control: "hidden", value: ["a", "b"] })).toBe(
      '<input type="hidden" name="day" value="a"/><input type="hidden" name="day" value="b"/>',
    );
  });
});

describe("ErrorSummary", () => {
  it("leads each problem to its field, and one about the whole nowhere", () => {
    const html = String(
      <ErrorSummary
        title="Look at this"
        problems={[{ name: "day", text: "Fill in a day." }, { text: "It is full." }]}
      />,
    );

    expect(html).toContain('id="fouten" tabindex="-1"');
    expect(html).toMatch(/href="#veld-day">Fill in a day\.<\/a>/);
    expect(html).toContain("<li>It is full.</li>");
  });

  it("is not there when nothing is wrong", () => {
    expect(String(<ErrorSummary title="Look at this" problems={[]} />)).not.toContain("fouten");
  });
});
