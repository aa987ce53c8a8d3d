/** The plans that come with the planner, in `public/plans`. */
export interface Sample {
  readonly name: string
  readonly title: string
  readonly text: string
}

export const samples: readonly Sample[] = [
  {
    name: 'ocs-2007-r2-to-2013',
    title: 'OCS 2007 R2 → Lync 2013',
    text: 'Group Chat on Office Communications Server 2007 R2 moves to Persistent Chat, step by step.',
  },
  {
    name: 'lync-2010-to-2013',
    title: 'Lync 2010 with Group Chat → Persistent Chat',
    text: 'Users first, chat last, and the old pool stays until its chat pool is gone.',
  },
  {
    name: 'five-mistakes',
    title: 'A plan with five mistakes',
    text: 'Find them, read why they cannot work, and mend them.',
  },
]
