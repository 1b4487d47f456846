// Names and symbols: set where there is room, the more important first.
export interface Placed {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export class Room {
  private readonly taken: Placed[] = [];

  /** Takes the room, unless somebody has it. */
  take(box: Placed): boolean {
    if (this.taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) return false;
    this.taken.push(box);
    return true;
  }
}

export interface OnLine {
  x: number;
  y: number;
  /** Radians; never upside down. */
  angle: number;
}

/** Where a name of this width lies on a line, given in pixels: at its middle, if the line is long and straight enough. */
export function onLine(points: [number, number][], width: number): OnLine | undefined {
  const lengths = points.slice(1).map(([x, y], index) => Math.hypot(x - (points[index]?.[0] ?? x), y - (points[index]?.[1] ?? y)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole < width * 1.2) return undefined;
  const at = (distance: number): [number, number] => {
    let left = distance;
    for (const [index, length] of lengths.entries()) {
      const [a, b] = [points[index], points[index + 1]];
      if (a && b && left <= length) return [a[0] + ((b[0] - a[0]) * left) / (length || 1), a[1] + ((b[1] - a[1]) * left) / (length || 1)];
      left -= length;
    }
    return points.at(-1) ?? [0, 0];
  };
  const [from, middle, to] = [at((whole - width) / 2), at(whole / 2), at((whole + width) / 2)];
  const chord = Math.hypot(to[0] - from[0], to[1] - from[1]);
  if (chord < width * 0.92) return undefined;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  return { x: middle[0], y: middle[1], angle: Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle };
}
