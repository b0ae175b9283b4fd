// Draws the product's mark in every size that Outlook asks for: three people and the ties between them. usage: node scripts/drawIcons.mjs
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { crc32, deflateSync } from "node:zlib";

const addin = resolve(import.meta.dirname, "..");
const BLUE = [15, 108, 189]; // the brand colour of Fluent's light theme
const WHITE = [255, 255, 255];
const PALE = [160, 210, 250];
const SAMPLES = 6; // in each direction of a pixel: the edges of 16 px are what people see

// All in a square of 1 by 1. Small pictures need heavier lines and heads to be told from dust.
function mark(size) {
  const small = size <= 25;
  const head = small ? 0.15 : 0.125;
  const line = small ? 0.055 : 0.04; // half its width
  const [top, left, right] = [
    [0.5, 0.29],
    [0.28, 0.68],
    [0.72, 0.68],
  ];
  return {
    head,
    line,
    people: [top, left, right],
    ties: [
      [top, left],
      [top, right],
      [left, right],
    ],
  };
}

function toTie([x, y], [[ax, ay], [bx, by]]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** On the square with round corners. */
function onTile([x, y]) {
  const corner = 0.22;
  const [over, down] = [Math.abs(x - 0.5) - 0.5 + corner, Math.abs(y - 0.5) - 0.5 + corner];
  return Math.hypot(Math.max(over, 0), Math.max(down, 0)) <= corner;
}

/** The colour at a point; null where nothing is drawn. */
function colourAt(point, size, outline) {
  const { head, line, people, ties } = mark(size);
  const person = people.findIndex(([x, y]) => Math.hypot(point[0] - x, point[1] - y) <= head);
  if (person >= 0) return person === 2 && !outline ? PALE : WHITE;
  if (ties.some((tie) => toTie(point, tie) <= line)) return WHITE;
  return !outline && onTile(point) ? BLUE : null;
}

/** @param outline The mark alone, white on nothing. */
function picture(size, outline = false) {
  const rows = [];
  for (let y = 0; y < size; y += 1) {
    const row = Buffer.alloc(1 + size * 4);
    for (let x = 0; x < size; x += 1) {
      const found = [];
      for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
        const [dx, dy] = [sample % SAMPLES, Math.floor(sample / SAMPLES)];
        const point = [(x + (dx + 0.5) / SAMPLES) / size, (y + (dy + 0.5) / SAMPLES) / size];
        const colour = colourAt(point, size, outline);
        if (colour !== null) found.push(colour);
      }
      const mean = (channel) =>
        found.length === 0 ? 0 : Math.round(found.reduce((sum, colour) => sum + colour[channel], 0) / found.length);
      row.set([mean(0), mean(1), mean(2), Math.round((255 * found.length) / SAMPLES ** 2)], 1 + x * 4);
    }
    rows.push(row);
  }
  return Buffer.concat(rows);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** Source: the PNG specification; eight bits a channel, red, green, blue and opacity. */
function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

// The ribbon's, the listing's, and of the phone's each at one, two and three times its size.
for (const size of [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144]) {
  writeFileSync(join(addin, "public/icons", `icon-${String(size)}.png`), png(size, picture(size)));
}
writeFileSync(join(addin, "unified", "color.png"), png(192, picture(192)));
writeFileSync(join(addin, "unified", "outline.png"), png(32, picture(32, true)));
