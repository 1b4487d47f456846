// How the roles of a demonstration begin: at the home page, as a guest or as somebody who has just signed in.
import { lookAs, signUp, startWith } from './program.mjs';
import { townExtract } from './town.mjs';

/** The home page, with this heading. */
export async function home(context, address, heading) {
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}

/** The home page of a role, or of a guest. */
export async function arriveAs(context, address, role) {
  if (!role) return home(context, address, 'Looking after a place where people gather');
  await lookAs(context, address, role);
  return home(context, address, 'Today');
}

/** An installation of one's own, with an authority and a service that advises; a demonstration gives nobody a link. */
export async function withAdministrator(context) {
  const own = await startWith(townExtract([{ amenity: 'school', name: 'Vall School' }]));
  const authority = own.run('organisations', 'add', 'Authority', '--kind', 'authority');
  own.run('organisations', 'add', 'Advice service', '--kind', 'adviser_service');
  await signUp(context, own, own.run('members', 'add', authority, '--role', 'administrator', '--name', 'Ines'), 'ines');
  return own;
}
