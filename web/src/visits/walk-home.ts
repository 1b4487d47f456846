// A walk on its way home: in pieces, so that what was sent before a network broke stays sent. What was sent twice is taken once; what
// another device answered otherwise comes back as a conflict; what is refused is named and hinders nothing else.
import { api, data, Problem, type Schemas } from '../api/client';
import { loadMe, me } from '../lib/me.svelte';
import { alone, tell } from './tabs';
import { FOR_ALL } from '../lib/one-by-one';
import { send as sendFile } from '../records/upload';
import { digest, held, holdsPhoto, type Kept, samePoints } from './walk-answers';
import { prolong } from './walk-open';
import type { Walk } from './walk.svelte';

/** Questions that are sent at a time. */
const PIECE = 10;

/** A piece is not taken because of what stands in it. */
const OF_CONTENT = ['invalid', 'too_large'];

async function visitOf(walk: Walk): Promise<Schemas['VisitAnswer']> {
  return data(api.GET('/api/v1/visits/{id}', { params: { path: { id: walk.id }, query: { purpose: 'own_work' } } }));
}

/** For those who are not signed in a visit is not there: then that is what has to be said. */
async function asSigned<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || !['not_found', 'forbidden', 'sign_in_needed'].includes(error.key)) throw error;
    await loadMe();
    throw me() ? error : new Problem('sign_in_needed', '');
  }
}

async function sendAnswers(walk: Walk, units: string[]): Promise<void> {
  const questions = units.filter((unit) => unit !== '');
  const sent = JSON.parse(JSON.stringify(Object.fromEntries(questions.map((question) => [question, walk.answers[question]])))) as Record<string, Kept>;
  const answers = Object.fromEntries(Object.entries(sent).map(([question, { points, at, seen, settles }]) => [question, { points, at, seen, settles: settles ?? false }]));
  const remarks = units.includes('') ? walk.remarks : undefined;
  const taken = await data(api.POST('/api/v1/visits/{id}/answers', { params: { path: { id: walk.id } }, body: { device: walk.shelf.offline.device, answers, remarks } }));
  // Something between this device and the register can answer as well.
  if (typeof taken?.became !== 'object') throw new Problem('offline', '');
  for (const [question, kept] of Object.entries(sent)) {
    const now = walk.answers[question];
    if (!now) continue;
    const unchanged = samePoints(now.points, kept.points);
    const standing = taken.standing[question];
    // What stands is the other device's answer where both differ; ours is kept beside it, on the server.
    const points = unchanged && taken.became[question] === 'conflict' && standing ? standing.points : now.points;
    delete walk.conflicts[question];
    await walk.acknowledged(question, { points, seen: standing?.revision ?? 0, pending: !unchanged, settles: unchanged ? false : now.settles });
  }
  Object.assign(walk.conflicts, taken.conflicts);
  if (remarks !== undefined && remarks === walk.remarks) await walk.acknowledged('', { pending: false });
}

/** What a piece was refused for, where it holds for all of it. */
async function ofTheVisit(walk: Walk): Promise<Problem | null> {
  const visit = await visitOf(walk);
  if (visit.content && !visit.content.yours) return new Problem('visit_not_yours', '');
  return visit.state === 'draft' ? null : new Problem('visit_finished', '');
}

async function sendWaiting(walk: Walk): Promise<void> {
  await walk.flush();
  await walk.read();
  walk.refused = [];
  const skipped = new Set<string>();
  let size = PIECE;
  let prolonged = false;
  for (;;) {
    const waiting = [...Object.keys(walk.answers).filter((question) => walk.answers[question]?.pending), ...(walk.remarksPending ? [''] : [])];
    const units = waiting.filter((unit) => !skipped.has(unit)).slice(0, size);
    if (units.length === 0) break;
    try {
      await sendAnswers(walk, units);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.key === 'expired' && !prolonged) {
        prolonged = true;
        await prolong(walk);
      } else if (OF_CONTENT.includes(error.key)) {
        const problem = skipped.size === 0 ? await ofTheVisit(walk) : null;
        if (problem) throw problem;
        if (units.length > 1) size = 1;
        else {
          skipped.add(units[0] as string);
          walk.refused.push({ kind: 'answer', key: units[0] as string, problem: error });
        }
      } else throw error;
    }
  }
  for (const [name, photo] of Object.entries(walk.photos)) {
    if (photo.sent || photo.draft) continue;
    try {
      const kept = await sendFile(walk.id, name, photo.content);
      if (!kept?.id) throw new Problem('offline', '');
      await walk.sentPhotograph(name, true);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', '');
      if (FOR_ALL.includes(problem.key)) throw problem;
      walk.refused.push({ kind: 'photo', key: name, problem });
    }
  }
  tell({ visit: walk.id, kind: 'sent', conflicts: JSON.stringify(walk.conflicts) });
}

/** Marks anew what the register does not hold; answers whether it holds all. */
async function allHeld(walk: Walk): Promise<boolean> {
  const visit = await visitOf(walk);
  const { content } = visit;
  if (!content) return false;
  let all = true;
  for (const [question, kept] of Object.entries(walk.answers)) {
    if (held(content.walk, question, kept as Kept)) continue;
    all = false;
    await walk.acknowledged(question, { pending: true });
  }
  for (const [name, photo] of Object.entries(walk.photos)) {
    if (holdsPhoto(visit.attachments ?? [], name, await digest(photo.content))) continue;
    all = false;
    await walk.sentPhotograph(name, false);
  }
  // What another device said later took the place of ours.
  if (walk.remarks.trim() !== '' && (content.remarks ?? '') === '') {
    all = false;
    await walk.acknowledged('', { pending: true });
  }
  return all;
}

/** Sends home what is waiting. What the register refuses stands in `refused`, and stays on this device. */
export function sendHome(walk: Walk): Promise<void> {
  return alone(walk.id, () => asSigned(() => sendWaiting(walk)));
}

/** Sends all home, and removes from this device what the register says it holds; answers whether nothing is left here. */
export function comeHome(walk: Walk): Promise<boolean> {
  return alone(walk.id, () =>
    asSigned(async () => {
      // What was answered while it was being sent, or lies there otherwise, is sent before anything is unpacked.
      for (let tries = 0; tries < 3; tries += 1) {
        await sendWaiting(walk);
        if (walk.refused.length > 0 || walk.differing.length > 0 || walk.waiting > 0) return false;
        if ((await allHeld(walk)) && (await walk.leave())) return true;
      }
      throw new Problem('not_held', '');
    }),
  );
}
