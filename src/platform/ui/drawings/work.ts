import { beside, fill, pen } from "./ink";
import { scene } from "./scene";

/** A cargo bike with a steaming pot. */
export const cargoBike = () =>
  scene(5, 320, 170, ({ cloud, wheel, line, shape, ground }) => [
    cloud(),
    wheel(76, 164, 34) + wheel(252, 164, 24),
    line([
      [76, 130],
      [122, 126],
      [104, 88],
      [76, 130],
    ]),
    line([
      [122, 126],
      [150, 84],
      [104, 88],
    ]),
    line([
      [150, 84],
      [158, 142],
      [252, 140],
    ]),
    pen("M150 84L144 66L162 62M96 84H114"),
    shape(
      [
        [168, 96],
        [286, 96],
        [276, 138],
        [178, 138],
      ],
      "thread",
      3,
      3,
    ),
    fill("M196 96C194 70 198 62 204 60H252C258 62 260 74 258 96Z", "grey", beside(3, 2)),
    pen("M196 96C194 70 198 62 204 60H252C258 62 260 74 258 96M190 60H266M222 54H234"),
    pen("M212 42q-8-10 0-18t0-16M230 42q-8-10 0-18t0-16M248 42q-8-10 0-18t0-16", true),
    ground(164, 20, 304),
  ]);

/** A raised bed and a watering can. */
export const garden = () =>
  scene(9, 320, 170, ({ cloud, line, blob, box, standing, shape, ground }) => {
    const flower = (x: number, tone?: string) =>
      line(
        [
          [x, 122],
          [x + 1, 88],
        ],
        true,
      ) +
      fill(blob(x - 8, 98, 9, 5), "leaf") +
      fill(blob(x + 9, 90, 9, 5), "leaf2") +
      (tone ? fill(blob(x + 1, 80, 9, 9, 7, 0.12), tone) : "");
    return [
      cloud(),
      flower(132, "thread") + flower(160) + flower(188, "sun") + flower(216, "rose") + flower(246),
      box(112, 120, 156, 36, "wood") + pen("M112 138H268", true),
      standing(72, 162, 132, {
        top: "sun",
        leg: "deep",
        skin: "s2",
        hair: "scarf",
        arms: [
          [
            [58, 66],
            [62, 98],
            [84, 98],
          ],
          [
            [86, 66],
            [100, 88],
            [112, 84],
          ],
        ],
      }),
      shape(
        [
          [96, 76],
          [124, 76],
          [122, 104],
          [98, 104],
        ],
        "water",
        3,
        2,
      ),
      pen("M124 98L142 78M96 80C84 78 84 100 97 98"),
      pen("M146 84l4 8M150 80l6 8M142 88l2 9", true),
      ground(163, 24, 300),
    ];
  });

/** Two people at a table with a telephone between them. */
export const handyTable = () =>
  scene(13, 320, 170, ({ cloud, sitting, box, line, shape, blob, ground }) => [
    cloud(),
    sitting(86, 126, 124, {
      top: "leaf",
      leg: "ink",
      hair: "bun",
      shin: 34,
      arms: [
        [
          [94, 82],
          [122, 100],
          [146, 96],
        ],
      ],
    }),
    sitting(236, 126, 122, {
      hair: "long",
      skin: "s3",
      flip: true,
      shin: 34,
      arms: [
        [
          [242, 82],
          [266, 100],
          [290, 94],
        ],
      ],
    }),
    box(100, 106, 120, 9, "wood", 2, 2),
    line([
      [114, 116],
      [112, 164],
    ]) +
      line([
        [206, 116],
        [208, 164],
      ]),
    shape(
      [
        [146, 104],
        [152, 70],
        [188, 72],
        [184, 104],
      ],
      "deep",
      2,
      2,
    ),
    fill(blob(128, 98, 8, 8, 7, 0.03), "thread"),
    ground(164, 30, 296),
  ]);

/** A bench is being put up. */
export const building = () =>
  scene(21, 320, 170, ({ cloud, tree, bench, standing, line, blob, box, ground }) => [
    cloud(),
    tree(268, 164, 42, 52),
    bench(92, 114, 138),
    standing(58, 164, 128, {
      skin: "s3",
      hair: "cap",
      arms: [
        [
          [44, 72],
          [38, 104],
        ],
        [
          [72, 72],
          [92, 84],
          [108, 68],
        ],
      ],
    }),
    line([
      [108, 68],
      [122, 62],
    ]) + fill(blob(126, 61, 7, 5, 7, 0.05), "thread"),
    box(22, 140, 26, 24, "sun", 2, 2),
    ground(164),
  ]);

/** A grown-up and a child repair a red bicycle. */
export const bicycle = () =>
  scene(75, 320, 170, ({ cloud, wheel, standing, box, ground }) => [
    cloud(),
    wheel(122, 160, 30) + wheel(216, 160, 30),
    '<path class="ith" d="M122 130L160 126L196 88L144 92L122 130M144 92L160 126M192 70L216 130"/>',
    pen("M136 78L156 80M146 92L145 79M192 70L180 62"),
    standing(70, 164, 130, {
      hair: "cap",
      arms: [
        [
          [57, 68],
          [54, 98],
        ],
        [
          [83, 68],
          [100, 92],
          [120, 112],
        ],
      ],
    }),
    standing(264, 164, 84, {
      top: "sun",
      leg: "rose",
      skin: "s3",
      hair: "long",
      arms: [
        [
          [255, 100],
          [232, 92],
          [204, 74],
        ],
        [
          [274, 102],
          [282, 126],
        ],
      ],
    }),
    box(18, 144, 32, 20, "thread", 2, 2),
    ground(164, 10, 310),
  ]);
