// Maki symbols (CC0), one for each category, drawn in the ink of the theme.
const files = import.meta.glob<string>(
  '/node_modules/@mapbox/maki/icons/{place-of-worship,stadium,school,theatre,suitcase,museum,lodging,campsite,rail,bus,hospital,police,town-hall,square-stroked,park,shop,restaurant,industry,marker}.svg',
  { query: '?raw', import: 'default', eager: true },
);

export const SYMBOL_SIZE = 30;

/** The symbol as an image for the map. */
export async function symbolImage(name: string, ink: string): Promise<ImageData | null> {
  const svg = files[`/node_modules/@mapbox/maki/icons/${name}.svg`] ?? files['/node_modules/@mapbox/maki/icons/marker.svg'];
  if (!svg) return null;
  const coloured = svg.replace('<svg ', `<svg fill="${ink}" `).replace(/width="15" height="15"/, `width="${SYMBOL_SIZE}" height="${SYMBOL_SIZE}"`);
  const image = new Image(SYMBOL_SIZE, SYMBOL_SIZE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(coloured)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SYMBOL_SIZE;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, SYMBOL_SIZE, SYMBOL_SIZE);
  return context?.getImageData(0, 0, SYMBOL_SIZE, SYMBOL_SIZE) ?? null;
}

/** The symbol as markup, for lists. */
export function symbolMarkup(name: string): string {
  return files[`/node_modules/@mapbox/maki/icons/${name}.svg`] ?? files['/node_modules/@mapbox/maki/icons/marker.svg'] ?? '';
}
