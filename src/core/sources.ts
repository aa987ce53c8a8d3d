/** The topics that the rules cite: their title and, where it is known, their id in the vendor's library. */
export const sources = {
  COEX: { title: 'Coexistence considerations', topic: 'JJ205131' },
  PROC: { title: 'Migration process – details', topic: 'JJ205264' },
  HIGH: { title: 'Standard migration scenario – high-level', topic: 'JJ205354' },
  MIG: { title: 'Migration from Group Chat to Lync Server 2013 Persistent Chat Server', topic: 'Gg615442' },
  MGC: { title: 'Migrating Group Chat servers', topic: 'JJ688020' },
  BACK: { title: 'Run backward compatibility for Persistent Chat Server', topic: 'JJ204901' },
  SUPM: { title: 'Supported server migration paths and coexistence scenarios', topic: 'Gg425764' },
  SUPC: { title: 'Supported clients from previous deployments' },
  INTEROP: { title: 'Client interoperability in Lync 2013' },
  NEW: { title: 'New Persistent Chat Server features' },
  CLINEW: { title: "What's new for clients" },
  CAP: { title: 'Capacity planning for Persistent Chat Server', topic: 'Gg615006' },
  COMP: { title: 'Components and topologies for Persistent Chat Server', topic: 'Gg398500' },
  REQ: { title: "Defining your organization's requirements for Persistent Chat Server", topic: 'Gg398372' },
  TECH: { title: 'Technical requirements for Persistent Chat Server' },
  HOW: { title: 'How Persistent Chat Server works' },
  ADD: { title: 'Add Persistent Chat Server to the topology' },
  CHECK: { title: 'Deployment checklist for Persistent Chat Server' },
  PLAT: { title: 'Set up system platforms', topic: 'JJ204783' },
  DEPLOY: { title: 'Deploying Persistent Chat Server' },
  SUPT: { title: 'Supported topologies' },
  COLEE: { title: 'Server collocation in an Enterprise Edition Front End pool deployment' },
  ROLESRV: { title: 'Server roles' },
  CATADM: { title: 'Using categories to administer Persistent Chat Server' },
  CONFCAT: { title: 'Configure categories' },
  CONFADD: { title: 'Configure add-ins for rooms' },
  CONFOPT: { title: 'Configure Persistent Chat Server options globally or for a pool' },
  CLIOCS: { title: 'Configure clients for migration (from OCS 2007 R2)' },
  TAPP10: { title: 'Configure trusted application servers (from Lync Server 2010)' },
  TAPPOCS: { title: 'Configure trusted application servers (from OCS 2007 R2)' },
  ADM10: { title: 'Administering servers after migration (from Lync Server 2010)' },
  ADMOCS: { title: 'Administering servers after migration (from OCS 2007 R2)' },
  VERIFY10: { title: 'Verify pilot pool coexistence with legacy pool' },
  PILOT10: { title: 'Deploy Lync Server 2013 pilot pool (from Lync Server 2010)' },
  PILOTOCS: { title: 'Deploy Lync Server 2013 pilot pool (from OCS 2007 R2)' },
  PROC10: { title: 'Migration process (from Lync Server 2010)' },
  PROCOCS: { title: 'Migration process (from OCS 2007 R2)' },
  PH10: { title: 'Migration phases (from Lync Server 2010)' },
  PHOCS: { title: 'Migration phases (from OCS 2007 R2)' },
  MERGE: { title: 'Merge using Topology Builder Merge wizard' },
  IMPORT: { title: 'Import policies and settings' },
  MULTI10: { title: 'Migrating multiple sites and pools (from Lync Server 2010)' },
  MULTIOCS: { title: 'Migrating multiple sites and pools (from OCS 2007 R2)' },
  OCSSUP: { title: 'Group Chat supportability (OCS 2007 R2)' },
  OCSSCEN: { title: 'Group Chat Feature Scenario (OCS 2007 R2)', topic: 'ee303783' },
  GC10CAT: { title: 'Using categories to administer Group Chat Server (Lync Server 2010)' },
  GC10GPO: { title: 'Lync 2010 Group Chat Group Policy', topic: 'gg195779' },
  GC10BLOG: { title: 'Lync 2010 Group Chat multiple server environment (justin-morris.net)' },
  LS10SUPM: { title: 'Supported Server Migration Paths (Lync Server 2010)', topic: 'gg425764(v=ocs.14)' },
  SFBTOPO: { title: 'Skype for Business Server 2015: topologies for Persistent Chat Server' },
  GC10MEMB: { title: 'Group Chat membership and scope (Lync Server 2010)' },
  POL: { title: 'Enable Persistent Chat Server policy' },
  'PS:Merge-CsLegacyTopology': { title: 'Merge-CsLegacyTopology' },
  'PS:Import-CsPersistentChatData': { title: 'Import-CsPersistentChatData' },
  'PS:Get-CsPersistentChatPolicy': { title: 'Get-CsPersistentChatPolicy' },
  'PS:Get-CsPersistentChatEndpoint': { title: 'Get-CsPersistentChatEndpoint' },
  PLANNER: { title: 'Coexistence Planner' },
} as const satisfies Record<string, { title: string; topic?: string }>

export type SourceKey = keyof typeof sources

/** The topic's id where it has one, else its title: what a finding cites. */
export function citationOf(key: SourceKey): string {
  const source: { title: string; topic?: string } = sources[key]
  return source.topic ?? source.title
}

/** "Coexistence considerations, JJ205131 · inferred": the topics of a rule, and how far they carry it. */
export function citationsOf({ keys, basis }: { readonly keys: readonly SourceKey[]; readonly basis: string }): string {
  const topics = keys.map((key) => {
    const source: { title: string; topic?: string } = sources[key]
    return source.topic ? `${source.title}, ${source.topic}` : source.title
  })
  return [...topics, ...(basis === 'stated' ? [] : [basis === 'derived' ? 'inferred' : basis])].join(' · ')
}
