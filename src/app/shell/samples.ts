/** The plans that come with the planner, in `public/plans`. */
export interface Sample {
  readonly name: string
  readonly title: string
  readonly text: string
}

export const samples: readonly Sample[] = [
  {
    name: 'five-mistakes',
    title: 'A plan with five mistakes',
    text: 'Find them, read why they cannot work, and mend them.',
  },
  {
    name: 'ocs-2007-r2-to-2013',
    title: 'Fabrikam, from OCS 2007 R2',
    text: 'A finished plan: Group Chat on Office Communications Server 2007 R2 moves to Persistent Chat.',
  },
  {
    name: 'lync-2010-to-2013',
    title: 'Contoso, from Lync 2010',
    text: 'A finished plan: users first, chat last, and the old pool stays until its chat pool is gone.',
  },
]
