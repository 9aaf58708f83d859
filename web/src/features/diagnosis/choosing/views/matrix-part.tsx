import type { Catalogue, Matrix } from "@naast/catalogue";
import type { Reader } from "#web/platform/language/reader.ts";
import { ActionLink, ButtonRow } from "#web/ui/form.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { Fold, Paragraph, Part } from "#web/ui/text.tsx";
import type { Settled } from "../../settling/service.ts";
import { countFields, type Field, fieldsOf, type Part as PlacePart } from "../service.ts";
import { fieldWords } from "./field-words.tsx";
import { spotLabel } from "./together-part.tsx";

interface Props {
  readonly reader: Reader;
  readonly catalogue: Catalogue;
  readonly settled: Settled;
}

interface PartProps extends Props {
  /** Where the same stands in large letters. */
  readonly large?: string | undefined;
}

/** More columns than this nobody reads beside each other: then the same problems stand in two tables. */
const MOST_COLUMNS = 6;
/** More than these are narrow, and ask for a sheet on its side. */
const MOST_WIDE = 3;

/** Problems down, groups and divides across, once for each place: what runs there, was chosen, could be, and what stays white. */
export function MatrixPart({ reader, catalogue, settled, large }: PartProps) {
  const { say, to } = reader;
  const { columns, parts } = fieldsOf(settled);
  const { all, white } = countFields(parts);
  if (all === 0) return null;
  const heads = headsOf(reader, catalogue, columns);
  const firstWhite = parts.find((part) => countFields([part]).white > 0);
  return (
    <div class={isBroad(heads) ? "matrix-part matrix-part--broad" : "matrix-part"}>
      <Part id="witte-vlekken" title={say("diagnosis.choosing.matrix.title")}>
        <Paragraph>{say("diagnosis.choosing.matrix.text", { all, white })}</Paragraph>
        <Paragraph>{say("diagnosis.choosing.matrix.meaning")}</Paragraph>
        {large && (
          <ButtonRow>
            <ActionLink tone="secondary" href={to(large)}>
              {say("diagnosis.choosing.matrix.large")}
            </ActionLink>
          </ButtonRow>
        )}
        {parts.map((part) => (
          <Place
            reader={reader}
            catalogue={catalogue}
            part={part}
            heads={heads}
            isOnly={parts.length === 1}
            isOpen={part === firstWhite}
          />
        ))}
      </Part>
    </div>
  );
}

const isBroad = (heads: readonly string[]) => heads.length > MOST_WIDE;

interface PlaceProps extends Omit<Props, "settled"> {
  readonly part: PlacePart;
  readonly heads: readonly string[];
}

/** One place; several fold, so that a phone or a wall shows the one that is talked about. Paper shows them all. */
function Place({ isOnly, isOpen, ...props }: PlaceProps & { isOnly: boolean; isOpen: boolean }) {
  const { reader, catalogue, part } = props;
  const name = placeName(reader, catalogue, part.place);
  if (isOnly) return <PlaceTables {...props} name={name} />;
  const { all, white } = countFields([part]);
  const note = reader.say("diagnosis.choosing.matrix.note", { all, white });
  return (
    <Fold level={3} title={name} note={note} open={isOpen}>
      <PlaceTables {...props} name={name} />
    </Fold>
  );
}

/** What stands above the columns. */
export function headsOf(reader: Reader, catalogue: Catalogue, columns: Matrix["columns"]): readonly string[] {
  return columns.map((whom) =>
    whom ? spotLabel(reader, catalogue, whom) : reader.say("diagnosis.choosing.matrix.everyone"),
  );
}

export function placeName({ say, contentLanguage }: Reader, { taxonomy }: Catalogue, place: string | undefined) {
  return place ? (taxonomy.locations[place]?.[contentLanguage] ?? place) : say("diagnosis.choosing.matrix.anywhere");
}

/** The problems of one place, and what is there for each group and divide. */
export function PlaceTables({ reader, catalogue, part, heads, name }: PlaceProps & { name: string }) {
  const { say, contentLanguage: language } = reader;
  const label = (problem: string) => catalogue.taxonomy.problems[problem]?.[language] ?? problem;
  return (
    <div class="matrix">
      {chunksOf(heads.length).map(([from, to]) => (
        <Table
          caption={say("diagnosis.choosing.matrix.caption", { place: name })}
          columns={[
            { key: "wat", label: say("diagnosis.choosing.matrix.problem") },
            ...heads.slice(from, to).map((head, index) => ({ key: `kolom-${from + index}`, label: head })),
          ]}
          rows={part.rows.map(({ problem, fields }) => [
            label(problem),
            ...fields
              .slice(from, to)
              .map((field) => (
                <FieldCell reader={reader} catalogue={catalogue} field={field} isNarrow={isBroad(heads)} />
              )),
          ])}
        />
      ))}
    </div>
  );
}

/** As many tables as are needed, each with as many columns as the others or one more. */
function chunksOf(columns: number): readonly [number, number][] {
  const tables = Math.ceil(columns / MOST_COLUMNS);
  const borders = Array.from({ length: tables + 1 }, (_, index) => Math.round((index * columns) / tables));
  return borders.slice(1).map((to, index) => [borders[index] ?? 0, to]);
}

function FieldCell({
  reader,
  catalogue,
  field,
  isNarrow,
}: Omit<Props, "settled"> & { field: Field; isNarrow: boolean }) {
  const { taken, could } = fieldWords({ reader, catalogue, named: isNarrow ? 1 : 3 }, field);
  if (!field.isWhite)
    return (
      <>
        {taken.map((words) => (
          <p class="matrix__taken">
            <Icon name="check" /> {words}
          </p>
        ))}
      </>
    );
  return (
    <>
      <Tag>{reader.say("diagnosis.choosing.matrix.white")}</Tag>
      <p class="matrix__could">{could}</p>
    </>
  );
}
