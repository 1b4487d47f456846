// The answers of a complete rights record of a camera, R0 to R11, as `parvis rights answer` takes them.

/** A day so many days from today. */
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const effects = { observes: true, identifies: false, stops: false, searches: false, restricts: false, records: true };
const alternatives = [
  { kind: 'do_nothing', description: 'Nothing.', effect: 'Forced again.', rejected_because: 'It happened twice.' },
  { kind: 'less_intrusive', description: 'A lamp.', effect: 'Some.', rejected_because: 'Tried.' },
];

export const cameraAnswers = () => [
  { item: 'r0', value: { effects, authority_decides: false, directed_at_assembly: false, kinds: ['video'], rights: ['privacy'], pillars: ['ii'] } },
  { item: 'r1', value: { bases: [{ instrument: 'Data Protection Act', article: 'section 4', public: true }], power: 'The board.', regime: 'gdpr' } },
  { item: 'r2', value: { aim: 'To see who forces the doors.', threat: { statement: 'Forced twice.', stated_on: day(-10), valid_until: day(200), grade: 'b' }, assessment: 'Visit' } },
  { item: 'r3', value: { facts: 'One camera.', objective: 'No forced door goes unseen.', measured_by: 'Count.', alternatives, effectiveness: 'Police figures.' } },
  { item: 'r4', value: { groups: 'Nobody.', criteria: [], distribution: 'Alike.', unexplained_gap: false, access: 'Free.' } },
  { item: 'r5', value: { persons_a_day: 300, data: 'Pictures.', how_long: 'Three days.', intensity: 'low', balance: 'Few.', safeguards: 'Masked.', residual: 'low' } },
  { item: 'r6', value: { video: { cameras: [{ purpose: 'Who forces the doors.', view: 'Plan 1' }], retention_hours: 72, functions: [], sign_before_entry: true, data_assessment: 'DPIA 1' } } },
  {
    item: 'r7',
    value: { personal_data: true, assessment: { kind: 'data_protection', reference: 'DPIA 1', made_on: day(-5) }, officer_advice: 'Shorter.', retention: { hours: 72, deletion_job: 'recorder' }, access_roles: ['operator_manager'], logged: true },
  },
  { item: 'r8', value: { consulted: [{ who: 'Parents', on: day(-3), changed: 'Less of the yard.' }], public_what: 'A camera.', public_why: 'Forced doors.', dissent: 'None.' } },
  { item: 'r9', value: { responsible: 'Head of the building', complaint_route: 'At the office', complaint_days: 30, oversight: 'Data protection authority', harm_register: 'Book of incidents' } },
  { item: 'r10', value: { review_on: day(90), last_day: day(360), step_down: 'Taken down.' } },
  { item: 'r11', value: { shared: false } },
];
