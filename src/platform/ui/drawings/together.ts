import { beside, fill, limb, pen, thread } from "./ink";
import type { Look } from "./people";
import { scene } from "./scene";

/** Somebody reads to a child in front of a shelf. */
export const reading = () =>
  scene(3, 320, 170, ({ cloud, box, rect, sitting, ground }) => [
    cloud(),
    box(224, 52, 62, 104, "wood"),
    pen("M226 86h60M226 120h60"),
    ...["rose", "sun", "deep", "leaf", "thread", "deep"].map((tone, i) =>
      rect(230 + (i % 4) * 13, i < 4 ? 60 : 94, 9, 24, tone),
    ),
    sitting(108, 118, 122, {
      top: "deep",
      leg: "ink",
      hair: "bun",
      shin: 40,
      arms: [
        [
          [114, 74],
          [140, 96],
          [152, 94],
        ],
      ],
    }),
    sitting(196, 122, 94, {
      top: "rose",
      leg: "wood",
      hair: "short",
      skin: "s2",
      flip: true,
      shin: 32,
      arms: [
        [
          [198, 92],
          [222, 102],
          [232, 100],
        ],
      ],
    }),
    fill("M130 98L156 106L182 98V80L156 88L130 80Z", "paper"),
    pen("M130 98L156 106L182 98V80L156 88L130 80ZM156 88V106"),
    box(78, 118, 62, 12, "wood", 2, 2) + box(172, 122, 58, 11, "wood", 2, 2),
    ground(163, 40, 300),
  ]);

/** A hand reaches a pot with a flower to another; the thread ties it. */
export const plant = () =>
  scene(33, 260, 170, ({ shape, line, blob }) => {
    const leaf = (x: number, y: number, tone: string) =>
      fill(blob(x, y, 22, 12), tone, beside(3, 2)) + pen(blob(x, y, 22, 12), true);
    return [
      shape(
        [
          [96, 92],
          [166, 92],
          [158, 152],
          [104, 152],
        ],
        "rose",
        5,
        3,
      ),
      line([
        [92, 92],
        [170, 92],
      ]) +
        line([
          [131, 92],
          [130, 40],
        ]),
      leaf(112, 58, "leaf") + leaf(152, 44, "leaf2"),
      fill(blob(130, 24, 15, 15, 8, 0.12), "sun", beside(3, 2)) + pen(blob(130, 24, 15, 15, 8, 0.12), true),
      limb(
        [
          [10, 120],
          [66, 128],
          [96, 116],
        ],
        "deep",
        22,
      ) + fill(blob(100, 115, 15, 12, 8, 0.05), "s1"),
      limb(
        [
          [252, 112],
          [200, 130],
          [168, 120],
        ],
        "paper",
        22,
      ) + fill(blob(163, 119, 15, 12, 8, 0.05), "s2"),
      thread("M98 104C110 112 150 98 164 106"),
    ];
  });

/** Two speech bubbles; what is said in one of them is the thread. */
export const speech = () => {
  const left =
    "M20 30C60 14 130 16 150 34C166 60 160 96 140 104L98 106L72 128L74 106C40 106 22 100 16 80C12 60 14 40 20 30Z";
  const right =
    "M150 70C180 58 226 60 242 76C250 96 246 122 232 130L222 132L232 152L200 132C170 134 152 128 148 116C142 100 144 80 150 70Z";
  return scene(31, 260, 170, ({ line }) => [
    fill(left, "paper", beside()) + pen(left),
    fill(right, "sun", beside()) + pen(right),
    thread("M40 52C60 44 70 62 88 52S116 46 130 54"),
    line(
      [
        [40, 76],
        [72, 74],
        [112, 77],
      ],
      true,
    ),
    line(
      [
        [170, 92],
        [200, 90],
        [224, 93],
      ],
      true,
    ) +
      line(
        [
          [170, 108],
          [206, 108],
        ],
        true,
      ),
  ]);
};

/** Four people around a long table with a red pot of soup. */
export const longTable = () =>
  scene(35, 300, 170, ({ sitting, standing, box, line, blob }) => [
    sitting(52, 120, 116, {
      top: "deep",
      leg: "ink",
      hair: "short",
      skin: "s2",
      shin: 36,
      arms: [
        [
          [58, 78],
          [80, 94],
          [96, 90],
        ],
      ],
    }),
    standing(118, 150, 122, {
      top: "sun",
      hair: "bun",
      arms: [
        [
          [104, 58],
          [98, 84],
        ],
        [
          [132, 58],
          [140, 84],
        ],
      ],
    }),
    standing(180, 150, 112, {
      top: "rose",
      skin: "s3",
      hair: "long",
      arms: [
        [
          [168, 66],
          [160, 86],
        ],
        [
          [193, 66],
          [200, 86],
        ],
      ],
    }),
    sitting(250, 120, 116, {
      top: "leaf",
      leg: "ink",
      hair: "scarf",
      flip: true,
      shin: 36,
      arms: [
        [
          [256, 78],
          [278, 94],
          [294, 90],
        ],
      ],
    }),
    box(74, 96, 154, 14, "paper", 3, 2),
    line([
      [92, 110],
      [88, 164],
    ]) +
      line([
        [210, 110],
        [214, 164],
      ]),
    fill(blob(150, 90, 15, 7), "thread") + fill(blob(112, 90, 6, 6), "sun"),
    line([
      [16, 165],
      [150, 164],
      [290, 165],
    ]),
  ]);

/** Six people of every age hold the thread. */
export const circle = () => {
  const looks: Look[] = [
    { top: "deep", skin: "s1", hair: "bun" },
    { top: "sun", skin: "s2", hair: "short" },
    { top: "rose", skin: "s3", hair: "long" },
    { top: "leaf", skin: "s1", hair: "scarf" },
    { top: "rose", skin: "s2", hair: "cap" },
    { top: "deep", skin: "s3", hair: "short" },
  ];
  return scene(79, 320, 170, ({ cloud, standing, ground }) => [
    cloud(),
    ...looks.map((look, i) => standing(46 + i * 46, 158 - (i % 2) * 14, 104 + ((i * 7) % 16), look)),
    thread("M-4 118C24 96 40 126 62 112S100 96 120 112S160 122 180 108S230 100 250 114S300 112 326 96"),
    ground(164, 10, 310),
  ]);
};

/** Somebody at a desk on the telephone, whose cord is the thread. */
export const desk = () =>
  scene(83, 320, 170, ({ cloud, standing, box, blob, ground }) => [
    cloud(),
    standing(112, 150, 128, {
      top: "rose",
      hair: "bun",
      arms: [
        [
          [98, 54],
          [92, 88],
        ],
        [
          [127, 54],
          [138, 72],
          [128, 34],
        ],
      ],
    }),
    standing(206, 150, 130, {
      skin: "s2",
      arms: [
        [
          [192, 52],
          [184, 90],
        ],
        [
          [221, 52],
          [228, 90],
        ],
      ],
    }),
    box(48, 92, 224, 72, "wood"),
    pen("M48 108H272", true),
    fill(blob(250, 82, 13, 10), "sun") + fill(blob(72, 84, 8, 8), "paper") + pen(blob(72, 84, 8, 8), true),
    thread("M128 34C150 10 170 30 176 52S160 86 150 86"),
    ground(164),
  ]);

/** A small head and shoulders, for people without a picture. */
export const portraitOf = (index: number) => {
  const looks: [string, Look][] = [
    ["rose", { top: "deep", skin: "s1", hair: "bun" }],
    ["sun", { top: "rose", skin: "s2", hair: "short" }],
    ["water", { top: "leaf", skin: "s3", hair: "long" }],
    ["sun", { top: "deep", skin: "s1", hair: "scarf" }],
  ];
  const [ground, look] = looks[index % looks.length] ?? ["rose", {}];
  return scene(60 + index, 60, 60, ({ standing }) => [fill("M0 0h60v60H0z", ground), standing(30, 118, 112, look)]);
};
