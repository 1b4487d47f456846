// The sections of a plan: what is saved, merged and decided as one. They are named as the server names them, which merges (`crates/plan/src/merge`).
import { type Key, type ProcedureKind, PROCEDURES, type SitePlan } from './document';

/** Such as `head`, `procedures.lockdown` or `configurations.match`. */
export type Section = string;

const SIMPLE = ['head', 'functions', 'picture', 'rooms', 'routes', 'assembly_points', 'help', 'responders', 'neighbours', 'approach', 're_entry', 'aftercare'] as const;
type Simple = (typeof SIMPLE)[number];
const isSimple = (section: string): section is Simple => (SIMPLE as readonly string[]).includes(section);
const kindOf = (section: Section): ProcedureKind | undefined => PROCEDURES.find((kind) => section === `procedures.${kind}`);
const useOf = (section: Section): Key | undefined => /^configurations\.(.+)$/.exec(section)?.[1];

/** Every section that a plan has. */
export function sectionsOf(plan: SitePlan): Section[] {
  return [...SIMPLE, ...PROCEDURES.map((kind) => `procedures.${kind}`), ...plan.configurations.map((use) => `configurations.${use.key}`), 'configurations'];
}

/** What stands in a section; nothing where the plan has no such procedure or use. */
export function contentOf(plan: SitePlan, section: Section): unknown {
  if (isSimple(section)) return plan[section];
  const kind = kindOf(section);
  if (kind) return plan.procedures[kind] ?? null;
  if (section === 'configurations') return plan.configurations.map((use) => use.key);
  const key = useOf(section);
  return key ? (plan.configurations.find((use) => use.key === key) ?? null) : null;
}

/** The plan with another content of a section. A section that this program does not know stays as it is. */
export function withContent(plan: SitePlan, section: Section, content: unknown): SitePlan {
  if (isSimple(section)) return { ...plan, [section]: content };
  const kind = kindOf(section);
  if (kind) {
    const procedures = { ...plan.procedures };
    if (content === null) delete procedures[kind];
    else procedures[kind] = content as SitePlan['procedures'][ProcedureKind] & object;
    return { ...plan, procedures };
  }
  if (section === 'configurations') {
    const order = content as Key[];
    const place = (key: Key) => (order.includes(key) ? order.indexOf(key) : order.length);
    return { ...plan, configurations: [...plan.configurations].sort((one, other) => place(one.key) - place(other.key)) };
  }
  const unknown = /^unknown\.(procedures\.)?([^.]+)$/.exec(section)?.[2];
  if (unknown) {
    const isProcedure = section.startsWith('unknown.procedures.');
    const holder: Record<string, unknown> = { ...(isProcedure ? plan.procedures : plan) };
    if (content === null || content === undefined) delete holder[unknown];
    else holder[unknown] = content;
    return isProcedure ? { ...plan, procedures: holder as SitePlan['procedures'] } : (holder as unknown as SitePlan);
  }
  const key = useOf(section);
  if (!key) return plan;
  const use = content as SitePlan['configurations'][number] | null;
  const others = plan.configurations.filter((one) => one.key !== key);
  if (!use) return { ...plan, configurations: others };
  const has = others.length < plan.configurations.length;
  return { ...plan, configurations: has ? plan.configurations.map((one) => (one.key === key ? use : one)) : [...plan.configurations, use] };
}

/** Whether two contents are the same, whatever the order of the fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].every((name) => isSame(left[name], right[name]));
}

/** The sections in which two plans differ. */
export function changed(one: SitePlan, other: SitePlan): Section[] {
  const all = new Set([...sectionsOf(one), ...sectionsOf(other)]);
  return [...all].filter((section) => !isSame(contentOf(one, section), contentOf(other, section)));
}
