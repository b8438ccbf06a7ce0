import type { TrailService } from './services';

/** Kinds of events, for the filter and for figures. */
export const groups = [
  'contacts',
  'codes',
  'links',
  'appointments',
  'talks',
  'consents',
  'declarations',
  'accounts',
  'sign_ins',
  'money',
  'rights',
  'exports',
  'retention',
] as const;
export type Group = (typeof groups)[number];

interface Known {
  group: Group;
  /** Who writes it; null: each service does. */
  service: TrailService | null;
}

const of = (group: Group, service: TrailService | null): Known => ({ group, service });

/**
 * Every action that a service notes. tests/structure/test_trail_words.py reads this list and the
 * services' code: what is noted there without a line here fails, and so does a line without words.
 */
export const actions = {
  'account.created': of('accounts', 'identity'),
  'account.opened': of('accounts', 'identity'),
  'account.closed': of('accounts', 'identity'),
  'roles.changed': of('accounts', 'identity'),
  'password.reset': of('accounts', 'identity'),
  'invitation.mailed': of('accounts', 'identity'),
  'invitation.shown': of('accounts', 'identity'),
  'second_factor.reset': of('accounts', 'identity'),
  'second_factor.demanded': of('accounts', 'identity'),
  'emergency.opened': of('accounts', 'identity'),
  'emergency.ended': of('accounts', 'identity'),
  'emergency.limited': of('accounts', 'identity'),
  'program.let_in': of('accounts', 'identity'),
  'program.shut_out': of('accounts', 'identity'),
  'program.secret_renewed': of('accounts', 'identity'),
  'group_role.added': of('accounts', 'identity'),
  'group_role.removed': of('accounts', 'identity'),
  'sign_in.succeeded': of('sign_ins', 'identity'),
  'sign_in.factor_failed': of('sign_ins', 'identity'),
  'link.issued': of('links', 'identity'),
  'link.revoked': of('links', 'identity'),
  'link.handed_out': of('links', 'appointments'),
  'client.read': of('contacts', 'appointments'),
  'appointment.booked': of('appointments', 'appointments'),
  'appointment.cancelled': of('appointments', 'appointments'),
  'appointment.moved': of('appointments', 'appointments'),
  'appointment.channel_changed': of('appointments', 'appointments'),
  'appointment.told': of('appointments', 'appointments'),
  'appointment.outcome_noted': of('appointments', 'appointments'),
  'appointment.voucher_retry': of('appointments', 'appointments'),
  'attendance.guardian_demanded': of('appointments', 'appointments'),
  'appointment.voucher_brand_named': of('appointments', 'appointments'),
  'participant.admitted': of('talks', 'media'),
  'participant.put_out': of('talks', 'media'),
  'participant.sent_back': of('talks', 'media'),
  'call.ended': of('talks', 'media'),
  'call.reopened': of('talks', 'media'),
  'consent.given': of('consents', 'consent'),
  'consent.withdrawn': of('consents', 'consent'),
  'consent.heard': of('consents', 'consent'),
  'contact.agreed': of('consents', 'consent'),
  'contact.refused': of('consents', 'consent'),
  'scan.stored': of('consents', 'consent'),
  'scan.read': of('consents', 'consent'),
  'declaration.written': of('declarations', 'consent'),
  'declaration.reviewed': of('declarations', 'consent'),
  'declaration.sent_back': of('declarations', 'consent'),
  'declaration.retired': of('declarations', 'consent'),
  'declaration.published': of('declarations', 'consent'),
  'language.added': of('declarations', 'consent'),
  'guardians.chosen': of('declarations', 'consent'),
  'languages.chosen': of('declarations', 'consent'),
  'voucher.shown': of('codes', 'allowance'),
  'voucher.printed': of('codes', 'allowance'),
  'voucher.failed': of('codes', 'allowance'),
  'voucher.replaced': of('codes', 'allowance'),
  'voucher.cleared_up': of('money', 'allowance'),
  'replacement_rule.changed': of('money', 'allowance'),
  'pins.taken_in': of('money', 'allowance'),
  'pins.recalled': of('money', 'allowance'),
  'brand.added': of('money', 'allowance'),
  'brand.changed': of('money', 'allowance'),
  'product.added': of('money', 'allowance'),
  'product.changed': of('money', 'allowance'),
  'budget.funded': of('money', 'allowance'),
  'budget.reduced': of('money', 'allowance'),
  'budget.legal_basis_changed': of('money', 'allowance'),
  'budget.month_closed': of('money', 'allowance'),
  'subject_request.noted': of('rights', 'consent'),
  'subject_request.identity_checked': of('rights', 'consent'),
  'subject_request.extended': of('rights', 'consent'),
  'subject_request.closed': of('rights', 'consent'),
  'subject_request.erasure_started': of('rights', 'consent'),
  'subject_request.carried_out': of('rights', 'consent'),
  'data_copy.started': of('rights', 'consent'),
  'data_copy.collected': of('rights', 'consent'),
  'data_copy.read': of('rights', 'consent'),
  'data_copy.link_made': of('rights', 'consent'),
  'data_copy.link_revoked': of('rights', 'consent'),
  'data_copy.opened': of('rights', 'consent'),
  'data_copy.fetched': of('rights', 'consent'),
  'data_copy.code_wrong': of('rights', 'consent'),
  'data_copy.dropped': of('rights', 'consent'),
  'client.listed': of('contacts', 'appointments'),
  'client.looked_up': of('contacts', 'appointments'),
  'manual_check.noted': of('rights', 'consent'),
  'statement.written': of('rights', 'consent'),
  'subject.read': of('rights', null),
  'subject.erased': of('rights', null),
  'trail.exported': of('exports', null),
  'retention.chosen': of('retention', 'appointments'),
  'retention.failed': of('retention', null),
  'retention.enforced': of('retention', null),
} satisfies Record<string, Known>;

export type Action = keyof typeof actions;

export const isAction = (text: unknown): text is Action =>
  typeof text === 'string' && Object.hasOwn(actions, text);
export const isGroup = (text: unknown): text is Group => groups.some((group) => group === text);

export const actionsOf = (group: Group): Action[] =>
  (Object.keys(actions) as Action[]).filter((action) => actions[action].group === group);

/** Whose trail may hold one of these actions. */
export const mayHold = (service: TrailService, wanted: readonly Action[]): boolean =>
  wanted.some((action) => {
    const { service: writer } = actions[action];
    return writer === null || writer === service;
  });
