import { beside, fade, fill, pen, thread } from "./ink";
import { scene } from "./scene";

/** Two people on a red bench under a large tree; the thread runs through the town and becomes the bench. */
export const bench = () =>
  scene(11, 760, 596, ({ house, box, shape, blob, line, bench, sitting, standing, dog }) => {
    const hills = fill(
      "M-420 560C-240 520-90 446 60 434C120 430 200 430 260 428S470 412 600 426S800 420 1400 400V620H-420Z",
      "leaf2",
      fade(0.28),
    );
    const church =
      box(268, 258, 44, 172, "paper", 4, 3) +
      shape(
        [
          [260, 258],
          [290, 178],
          [320, 258],
        ],
        "deep",
        4,
        3,
      ) +
      pen(blob(290, 290, 13, 13, 10, 0.02), true) +
      pen("M290 281v9l6 3", true) +
      pen("M290 178v-18");
    const town = [
      house(36, 430, 74, 92, ["rose", "paper"]),
      house(118, 430, 58, 124, ["deep", "stone"], 40, 3),
      house(184, 430, 82, 84, ["wood", "paper"], 54),
      church,
      house(322, 430, 64, 100, ["rose", "stone"], 44),
      house(640, 424, 70, 84, ["deep", "paper"], 44),
      fill(blob(20, 400, 34, 46), "leaf", beside(5, 3)) + pen(blob(20, 400, 34, 46), true) + pen("M20 446v-46", true),
      line([
        [-30, 432],
        [120, 430],
        [270, 431],
        [400, 429],
        [560, 427],
        [740, 423],
      ]),
    ];
    const trunk =
      fill("M508 540C520 470 514 400 504 330H546C540 410 544 480 566 540Z", "wood", beside(4, 2)) +
      pen("M508 540C520 470 514 400 504 330M546 330C540 410 544 480 566 540M524 372L482 318M530 352L574 300");
    const crown =
      fill(
        blob(430, 232, 92, 82) + blob(520, 170, 108, 98) + blob(612, 226, 90, 84) + blob(520, 268, 112, 62),
        "leaf",
      ) +
      fill(blob(470, 176, 46, 36), "leaf2", fade(0.55)) +
      fill(blob(592, 250, 56, 34), "leaf2", fade(0.5)) +
      pen(
        "M346 250C330 190 372 140 424 150C436 92 520 62 580 92C640 96 674 150 662 178C716 196 716 270 668 292C640 330 580 330 548 316C520 340 450 338 424 306C380 312 348 290 346 250Z",
        true,
      ) +
      pen("M410 200q14-12 28 0M540 140q16-12 30 2M600 200q12-10 26 2M470 262q14-10 28 2", true);
    const meadow =
      fill(
        "M-1500 572C-900 548-300 566-40 556C120 548 300 540 430 534S700 538 900 528S1300 536 1500 530V640H-1500Z",
        "leaf2",
      ) + fill("M260 548C330 534 620 530 700 546C640 566 330 570 260 548Z", "leaf", fade(0.6));
    const people = [
      sitting(400, 485, 176, {
        hair: "bun",
        shin: 50,
        arms: [
          [
            [408, 414],
            [432, 448],
            [452, 450],
          ],
        ],
      }),
      sitting(548, 485, 182, {
        top: "sun",
        leg: "ink",
        hair: "short",
        skin: "s2",
        flip: true,
        shin: 50,
        arms: [
          [
            [552, 414],
            [578, 446],
            [606, 432],
          ],
        ],
      }),
      standing(706, 552, 124, {
        leg: "rose",
        skin: "s3",
        hair: "long",
        arms: [
          [
            [692, 462],
            [672, 440],
          ],
          [
            [720, 464],
            [730, 500],
          ],
        ],
      }),
    ];
    const sky =
      fill(blob(108, 110, 44, 44, 10, 0.03), "paper") +
      pen("M150 96q14-14 24 0q12-12 22 2M70 62q10-10 18 0q8-8 16 2", true);
    return [
      hills,
      ...town,
      trunk,
      crown,
      meadow,
      thread(
        "M-1500 540C-1100 512-900 560-700 536S-420 520-300 530C-180 540-120 500-30 504C70 508 150 520 196 470C224 436 190 404 164 424C140 444 176 486 226 484C270 482 300 491 340 490",
      ),
      bench(334, 490, 300),
      ...people,
      dog(250, 556),
      line([
        [452, 450],
        [456, 540],
      ]) +
        line([
          [452, 450],
          [440, 446],
        ]),
      sky,
    ];
  });

/** An old factory with saw-tooth roofs where people meet; the thread goes in at its door. */
export const hall = () =>
  scene(41, 420, 250, ({ blob, box, shape, standing, tree, line }) => [
    fill(blob(200, 130, 180, 110), "paper", fade(0.6)),
    box(60, 110, 280, 130, "paper"),
    shape(
      [
        [52, 110],
        [110, 60],
        [146, 110],
      ],
      "rose",
    ),
    shape(
      [
        [146, 110],
        [204, 60],
        [240, 110],
      ],
      "rose",
    ),
    shape(
      [
        [240, 110],
        [298, 60],
        [348, 110],
      ],
      "rose",
    ),
    box(346, 30, 22, 210, "wood", 3, 2),
    box(182, 178, 42, 62, "deep", 3, 2),
    ...[0, 1, 4, 5].map((i) => box(80 + i * 43, 134, 24, 34, "sun", 3, 2)),
    standing(270, 244, 84, { top: "sun", hair: "long" }),
    standing(306, 244, 90, { skin: "s2" }),
    tree(30, 244, 30, 44),
    line([
      [-10, 243],
      [200, 242],
      [424, 243],
    ]),
    thread("M-10 214C60 190 120 232 172 226"),
  ]);

/** A shop with an awning; two people try the key, and the thread is its ribbon. */
export const shop = () =>
  scene(71, 420, 260, ({ tree, box, shape, line, blob, standing }) => [
    tree(392, 250, 26, 52),
    box(50, 40, 290, 210, "paper"),
    shape(
      [
        [38, 40],
        [352, 40],
        [340, 10],
        [52, 10],
      ],
      "deep",
      4,
      3,
    ),
    box(74, 104, 136, 112, "water"),
    pen("M142 104V216M84 132L110 108M84 150L126 110", true),
    box(240, 96, 74, 154, "wood"),
    box(252, 110, 50, 62, "water", 2, 2),
    fill("M56 66H334L350 98H42Z", "paper", beside(3, 2)),
    ...[0, 1, 2, 3].map((i) =>
      fill(`M${62 + i * 72} 66L${98 + i * 72} 66L${94 + i * 77} 98L${54 + i * 78} 98Z`, "sun", beside(3, 2)),
    ),
    pen("M56 66H334L350 98H42Z"),
    standing(196, 252, 112, {
      top: "sun",
      leg: "deep",
      skin: "s2",
      hair: "scarf",
      arms: [
        [
          [183, 166],
          [176, 200],
        ],
        [
          [209, 166],
          [228, 178],
          [240, 182],
        ],
      ],
    }),
    standing(112, 252, 118, {
      top: "rose",
      hair: "short",
      arms: [
        [
          [98, 162],
          [92, 202],
        ],
        [
          [126, 162],
          [138, 178],
          [150, 170],
        ],
      ],
    }),
    pen(`${blob(244, 194, 8, 8, 8, 0.03)}M244 202v24l7 0`),
    thread("M-1400 246C-900 232-500 262-240 244S40 226 130 232S214 236 232 208C236 200 240 196 244 187"),
    line([
      [-14, 251],
      [200, 251],
      [430, 251],
    ]),
  ]);

/** An empty bench and a young tree: room for somebody. */
export const emptyBench = () =>
  scene(51, 220, 150, ({ tree, bench, line }) => [
    tree(180, 144, 24, 36),
    bench(24, 100, 120),
    line([
      [6, 144],
      [110, 143],
      [214, 144],
    ]),
    pen("M60 40q10-10 20 0M92 26q10-10 20 0", true),
  ]);

/** A red letter box and a letter on its way. */
export const letter = () =>
  scene(91, 220, 150, ({ box, line, blob, shape }) => [
    fill(blob(112, 84, 92, 58), "paper", fade(0.7)),
    line([
      [150, 96],
      [150, 144],
    ]) +
      line([
        [166, 96],
        [166, 144],
      ]),
    box(128, 48, 60, 52, "thread", 4, 3),
    pen("M140 64h36M140 84h18", true),
    shape(
      [
        [26, 66],
        [92, 56],
        [98, 98],
        [32, 108],
      ],
      "paper",
      3,
      3,
    ),
    pen("M26 66l40 24 26-34", true),
    pen("M14 78q-8 4-4 10M18 98q-8 4-4 10", true),
    line([
      [10, 144],
      [110, 143],
      [212, 144],
    ]),
  ]);
