/** The rules that already say why users do not reach a chat pool. */
export const blockingRules = {
  'client/lync2013-legacy-chat': 'subjects',
  'client/lync2013-user-not-on-2013': 'subjects',
  'client/lync2013-policy-disabled': 'subjects',
  'client/legacy-target-gone': 'subjects',
  'client/automatic-other-address': 'subjects',
  'client/pool-stopped': 'subjects',
  'client/im-client-has-no-rooms': 'subjects',
  'client/online-user': 'subjects',
  'user/federated-on-2013': 'subjects',
} as const

/** The rules that already say why a chat pool serves nobody. */
export const standstillRules = {
  'hosting/missing-home': 'shared',
  'hosting/home-not-alive': 'shared',
  'hosting/generation-mismatch': 'shared',
  'migration/home-removed-before-chat': 'shared',
} as const
