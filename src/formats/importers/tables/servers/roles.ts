// Roles of services, in small letters.

export const isPoolRole = (role: string): boolean => role === 'registrar'

/** Also of what may be Group Chat. */
export const isChatRole = (role: string): boolean =>
  ['persistentchatserver', 'persistentchatservice', 'trustedapplicationpool', 'externalserver'].includes(role)
