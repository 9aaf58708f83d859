import { Button } from "#web/ui/form.tsx";
import { type Arrangement, sortText, TABLE_NAMES, type TableState } from "#web/ui/table-state.ts";

/** What stands under a list that was searched by form: every way on sends the same words again. */
export function FoundPaging({
  state: { search, sort, filters },
  shown: { page, pages },
  targets,
  words,
}: {
  state: TableState;
  shown: Pick<Arrangement<unknown>, "page" | "pages">;
  targets: { readonly list: string; readonly file: string };
  words: { readonly part: string; readonly previous: string; readonly next: string; readonly download: string };
}) {
  const carried = [[TABLE_NAMES.search, search], ...Object.entries(filters)];
  if (sort) carried.push([TABLE_NAMES.sort, sortText(sort)]);
  return (
    <form class="paging" method="post" action={targets.list} data-turbo="false">
      {carried.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p class="paging__part">{words.part}</p>
      {page > 1 && <PageButton page={page - 1}>{words.previous}</PageButton>}
      {page < pages && <PageButton page={page + 1}>{words.next}</PageButton>}
      <Button tone="secondary" type="submit" formaction={targets.file}>
        {words.download}
      </Button>
    </form>
  );
}

function PageButton({ page, children }: { page: number; children?: string }) {
  return (
    <Button tone="secondary" type="submit" name={TABLE_NAMES.page} value={String(page)}>
      {children}
    </Button>
  );
}
