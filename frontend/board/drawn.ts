import { nothing, type TemplateResult } from 'lit';

/** An element of a template, as far as tests look at it; nothing else imports this. */
export interface Drawn {
  readonly tag: string;
  /** By the names that the template gives them, `@click`, `?disabled` and `.value` among them. */
  readonly attributes: ReadonlyMap<string, unknown>;
  readonly text: string;
}

const TAG = /<(\/?)([\w-]+)((?:[^>"]|"[^"]*")*)>/g;
const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)"|=([^\s"]+))?/g;
const MARK = /^\u0000(\d+)\u0000$/;
const MARKS = /\u0000(\d+)\u0000/g;
const VOID = new Set(['input', 'br']);

/** The elements of a template in order, without a browser; of its directives only those that it repeats. */
export function drawn(template: TemplateResult): Drawn[] {
  const values: unknown[] = [];
  const html = written(template, values);
  const found: { tag: string; attributes: Map<string, unknown>; text: string }[] = [];
  const open: typeof found = [];
  let read = 0;
  for (const { 0: all, 1: closes, 2: tag = '', 3: rest = '', index } of html.matchAll(TAG)) {
    const text = html.slice(read, index).replace(/\s+/g, ' ');
    open.forEach((each) => (each.text += text));
    read = index + all.length;
    if (closes) open.pop();
    else {
      const element = { tag, attributes: attributesOf(rest, values), text: '' };
      found.push(element);
      if (!VOID.has(tag)) open.push(element);
    }
  }
  return found.map((each) => ({ ...each, text: each.text.trim() }));
}

/** With marks in place of what stands in attributes. */
function written({ strings, values }: TemplateResult, marked: unknown[]): string {
  return strings.map((string, index) => string + (index < values.length ? part(string, values[index], marked) : '')).join('');
}

function part(before: string, value: unknown, marked: unknown[]): string {
  if (/<[^>]*$/.test(before) || /^[^<]*="?[^">]*$/.test(before)) return `\u0000${marked.push(value) - 1}\u0000`;
  if (Array.isArray(value)) return value.map((each: unknown) => part('', each, marked)).join('');
  if (value === nothing || value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if ('strings' in value) return written(value as TemplateResult, marked);
  return repeated(value).map((each) => part('', each, marked)).join('');
}

/** What lit's `repeat` has been given, item by item; nothing of other directives. */
function repeated(value: object): unknown[] {
  const [items, , template] = 'values' in value && Array.isArray(value.values) ? (value.values as unknown[]) : [];
  return Array.isArray(items) && typeof template === 'function' ? items.map((item: unknown) => (template as (item: unknown) => unknown)(item)) : [];
}

function attributesOf(text: string, values: readonly unknown[]): Map<string, unknown> {
  const attributes = new Map<string, unknown>();
  for (const [, name = '', quoted, bare] of text.matchAll(ATTRIBUTE)) {
    if (name === '/') continue;
    const given = quoted ?? bare ?? '';
    const single = MARK.exec(given);
    const value = single ? values[Number(single[1])] : given.replace(MARKS, (_, index: string) => String(values[Number(index)]));
    if (value !== nothing) attributes.set(name, value);
  }
  return attributes;
}
