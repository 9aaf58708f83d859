import type { Reader } from "#web/platform/language/reader.ts";
import { Button } from "#web/ui/form.tsx";
import { MOST_LETTERS, WORDS } from "../schema.ts";

/** Where somebody types what they look for; also good on another page, in a form that leads to the list. */
export function SearchField({ reader: { say }, words = "" }: { reader: Reader; words?: string }) {
  return (
    <search class="find__search">
      <label class="field__label" for="zoek">
        {say("catalogue.finding.search.label")}
      </label>
      <p class="field__hint" id="zoek-hulp">
        {say("catalogue.finding.search.hint")}
      </p>
      <div class="find__words">
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          id="zoek"
          name={WORDS}
          type="search"
          value={words}
          maxlength={MOST_LETTERS}
          autocomplete="off"
          aria-describedby="zoek-hulp"
          enterkeyhint="search"
        />
        <Button type="submit">{say("catalogue.finding.search.submit")}</Button>
      </div>
    </search>
  );
}
