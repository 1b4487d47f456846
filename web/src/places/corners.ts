export type Corner = [number, number];

/** The corners that can be read from lines of "longitude, latitude"; other lines are left out. */
export function cornersOf(text: string): Corner[] {
  const corners: Corner[] = [];
  for (const line of text.split('\n')) {
    const numbers = line.split(/[,;\s]+/).filter(Boolean).map(Number);
    const [lon, lat] = numbers;
    if (numbers.length === 2 && lon !== undefined && lat !== undefined && Math.abs(lon) <= 180 && Math.abs(lat) <= 90) corners.push([lon, lat]);
  }
  return corners;
}

export function cornersText(corners: Corner[]): string {
  return corners.map(([lon, lat]) => `${lon}, ${lat}`).join('\n');
}

/** A GeoJSON feature of the ring through the corners. */
export function featureOf(name: string, corners: Corner[]): string {
  return JSON.stringify({ type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [[...corners, corners[0]]] } });
}
