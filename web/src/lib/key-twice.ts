/** Where in a JSON text an object has a key for the second time, from 0; `JSON.parse` keeps the last of them and says nothing. The text has been parsed
 * before. None where no key stands twice. */
export function keyTwice(text: string): number | undefined {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const [keys, key] = [open.at(-1), JSON.parse(token.slice(0, -1)) as string];
      if (keys?.has(key)) return index;
      keys?.add(key);
    }
  }
  return undefined;
}
