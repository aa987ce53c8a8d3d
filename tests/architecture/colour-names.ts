/** What CSS calls by a name of its own, by the hue; `transparent` and `currentColor` say none. */
export const colourNames: readonly string[] = [
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood',
  'cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod',
  'dark(?:gray|grey|green|khaki|magenta|olivegreen|orange|orchid|red|salmon|seagreen|slateblue|turquoise|violet)',
  'dark(?:slategray|slategrey) deeppink deepskyblue dim(?:gray|grey) dodgerblue firebrick floralwhite forestgreen',
  'fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory',
  'khaki lavender lavenderblush lawngreen lemonchiffon lime limegreen linen magenta maroon mediumaquamarine',
  'light(?:blue|coral|cyan|goldenrodyellow|gray|green|grey|pink|salmon|seagreen|skyblue|steelblue|yellow)',
  'light(?:slategray|slategrey) medium(?:blue|orchid|purple|seagreen|slateblue|springgreen|turquoise|violetred)',
  'midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid',
  'pale(?:goldenrod|green|turquoise|violetred) papayawhip peachpuff peru pink plum powderblue purple rebeccapurple',
  'red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue',
  'slategray slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke',
  'yellow yellowgreen',
].flatMap((line) => line.split(' '))
