/** One page of a list; `next_cursor` leads to the next one. */
export interface Listing<Item> {
  items: Item[];
  next_cursor: string | null;
}

/** For infinite queries over such lists. */
export const byCursor = {
  initialPageParam: null as string | null,
  getNextPageParam: <Item>(last: Listing<Item>) => last.next_cursor,
};

/** Every item of a list whose pages are few. `read` fetches the page behind a cursor. */
export async function readAll<Item>(
  read: (cursor: string | null) => Promise<Listing<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Listing<Item> = await read(cursor);
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
}
