/** What stands in the fields of a form, each under its name. */
export type Fields = Readonly<Record<string, string>>;

/** As much of an element as is asked for here. */
export interface Part {
  readonly children: Iterable<Part>;
  readonly value?: unknown;
  getAttribute(name: string): string | null;
}

/** An input for a day; what is typed into it becomes its value only when the person leaves it. */
interface DayInput extends Part {
  readonly inputElement?: { readonly value: string };
  readonly i18n?: { parseDate?(typed: string): { day: number; month: number; year: number } | undefined };
}

/**
 * Reads a form. Java's twins (`KeptField`, `KeptRows`) have named its parts: `data-kept` a field, `data-kept-value` what a
 * choice is called on every page, `data-kept-rows` lines that come and go, `data-kept-row` one of them.
 */
export function fieldsWithin(form: Part): Fields {
  const fields: Record<string, string> = {};
  read(form, '', fields);
  return fields;
}

/** Whether nothing that is seen has been changed; what the form does not show now is not asked. */
export function isUnchanged(fields: Fields, base: Fields): boolean {
  return Object.entries(fields).every(([name, text]) => base[name] === text);
}

function read(part: Part, before: string, into: Record<string, string>): void {
  const name = part.getAttribute('data-kept');
  const rows = part.getAttribute('data-kept-rows');
  if (name !== null) into[before + name] = textOf(part);
  else if (rows !== null) readRows(part, before + rows, into);
  else for (const child of part.children) read(child, before, into);
}

function readRows(part: Part, name: string, into: Record<string, string>): void {
  const rows = rowsWithin(part);
  into[name] = `${rows.length}`;
  rows.forEach((row, index) => {
    into[`${name}.${index}`] = row.getAttribute('data-kept-row') ?? '';
    for (const child of row.children) read(child, `${name}.${index}.`, into);
  });
}

function rowsWithin(part: Part): Part[] {
  return [...part.children].flatMap((child) => (child.getAttribute('data-kept-row') === null ? rowsWithin(child) : [child]));
}

function textOf(field: DayInput): string {
  return field.getAttribute('data-kept-value') ?? typedDay(field) ?? String(field.value ?? '');
}

function typedDay({ inputElement, i18n }: DayInput): string | undefined {
  const day = inputElement?.value ? i18n?.parseDate?.(inputElement.value) : undefined;
  if (!day || day.year < 1000) return undefined;
  return [`${day.year}`, two(day.month + 1), two(day.day)].join('-');
}

function two(figure: number): string {
  return `${figure}`.padStart(2, '0');
}
