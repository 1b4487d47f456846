// What stands in a section, in lines, so that two texts can be read beside each other.
import type { MessageKey } from '../lib/message-keys';
import { type At, type FloorPicture, PROCEDURES, type SitePlan, type Use } from './document';
import { type Part, PART_TITLES, PARTS_OF_SECTIONS } from './fields';
import { type Block, type Doctrine, differs, paperOf } from './paper';
import { type Section, withContent } from './sections';

type Say = (key: MessageKey, variables?: Record<string, string | number>) => string;

const partOf = (section: Section): Part | undefined => PROCEDURES.find((kind) => section === `procedures.${kind}`) ?? PARTS_OF_SECTIONS[section];

/** What a section is called. */
export function titleOf(section: Section, plans: readonly SitePlan[], say: Say): string {
  if (section === 'picture') return say('plans-floor');
  const part = partOf(section);
  if (part) return say(PART_TITLES[part]);
  const key = /^configurations\.(.+)$/.exec(section)?.[1];
  const use = plans.flatMap((plan) => plan.configurations).find((one) => one.key === key);
  if (key) return use?.title || say('plans-no-name');
  return section === 'configurations' ? say('plans-order') : section === 'review_on' ? say('plans-review') : section;
}

/** The blocks of a page as lines of text. */
export function linesOf(blocks: readonly Block[], say: Say): string[] {
  const colon = say('print-colon');
  return blocks.flatMap((block) => {
    switch (block.is) {
      case 'sketch':
      case 'note':
        return [];
      case 'list':
      case 'say':
        return block.lines.map((line) => (block.is === 'list' ? `${block.label}${colon} ${line}` : line));
      case 'facts':
        return block.rows.map(([label, text]) => `${label}${colon} ${text}`);
      case 'table':
        return block.rows.map((row) => row.filter((cell) => cell.trim()).join(' · '));
      case 'steps':
        return block.rows.map((step, at) => [`${String(at + 1)}. ${step.text}`, step.role, step.otherwise].filter(Boolean).join(' · '));
    }
  });
}

/** A section in lines, with this content; none where there is nothing. */
export function told(section: Section, content: unknown, plan: SitePlan, doctrines: readonly Doctrine[], say: Say): string[] {
  if (section === 'review_on') return content ? [content as string] : [];
  if (content === null || content === undefined) return [];
  const of = withContent(plan, section, content);
  const part = partOf(section);
  const places: Partial<Record<Section, (At | null)[]>> = { approach: of.approach.area, routes: of.routes.flatMap((route) => route.path), rooms: of.rooms.map((room) => room.at), assembly_points: of.assembly_points.map((point) => point.at) };
  const where = (places[section] ?? []).filter((at) => at !== null).map((at) => `${at.lat.toFixed(5)}, ${at.lon.toFixed(5)}`);
  const drawn = where.length > 0 ? [`${say('plans-drawn')}${say('print-colon')} ${where.join('; ')}`] : [];
  if (section === 'picture') {
    const { at, metres, degrees } = content as FloorPicture;
    const figures: [MessageKey, string][] = [['plans-floor-metres', String(metres)], ['plans-floor-degrees', String(degrees)], ['plans-floor-middle', `${at.lat.toFixed(5)}, ${at.lon.toFixed(5)}`]];
    return figures.map(([label, figure]) => `${say(label)}${say('print-colon')} ${figure}`);
  }
  if (section === 'head') {
    const doctrine = doctrines.find((one) => one.key === of.head.doctrine);
    return [of.head.title, of.head.call, of.head.address, of.head.language, doctrine?.title ?? of.head.doctrine ?? ''].filter((line) => line.trim());
  }
  // Of the page of a part only what this section has: the rest is the same on both sides.
  if (part) return [...linesOf(paperOf(part, alone(of, section), doctrines, say).blocks, say), ...drawn];
  if (section === 'configurations') return of.configurations.map((use) => use.title);
  const key = /^configurations\.(.+)$/.exec(section)?.[1];
  if (!key) return [JSON.stringify(content)];
  const use = content as Use;
  const own = PROCEDURES.filter((kind) => use.procedures[kind]).flatMap((kind) => linesOf(paperOf(kind, { ...of, procedures: use.procedures }, doctrines, say).blocks, say));
  return [use.title, ...differs(of, key, say).map(([label, text]) => `${label}${say('print-colon')} ${text}`), ...own];
}

function alone(plan: SitePlan, section: Section): SitePlan {
  const without: Partial<SitePlan> = {};
  for (const list of ['rooms', 'neighbours', 'aftercare', 'routes'] as const) if (list !== section) without[list] = [];
  if (section === 'rooms') without.assembly_points = [];
  if (section !== 'approach') without.approach = { function: null, text: '', area: [] };
  if (section !== 're_entry') without.re_entry = { function: null, conditions: [] };
  return { ...plan, ...without };
}
