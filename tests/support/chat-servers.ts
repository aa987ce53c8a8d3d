import type { ChatPool } from '#core/model/entity.ts'

type ChatServers = NonNullable<ChatPool['servers']>

/** Chat servers pc1, pc2 …, the active ones first. */
export function chatServers(active: number, standby = 0): ChatServers {
  return Array.from({ length: active + standby }, (_, at) => ({
    fqdn: `pc${at + 1}.contoso.com`,
    active: at < active,
  }))
}

/** Chat servers of which nobody has said whether they are active. */
export const unmarkedServers = (count: number): ChatServers => chatServers(count).map(({ fqdn }) => ({ fqdn }))
