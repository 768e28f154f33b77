/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KEYS } from './keys';

it.each(['vi', 'en'])('says what every key does, in %s', (language) => {
  const file = new URL(`../../src/main/resources/vaadin-i18n/translations_${language}.properties`, import.meta.url);
  const texts = new Set(readFileSync(file, 'utf8').split('\n').map((line) => line.split('=')[0]));
  for (const { doing, keys } of KEYS) {
    expect(texts).toContain(`board.keys.${doing}`);
    for (const [caps, text] of keys) {
      expect(texts).toContain(`board.keys.${doing}.${text}`);
      for (const [, named] of caps.matchAll(/\{(\w+)\}/g)) expect(texts).toContain(`board.keys.cap.${named}`);
    }
  }
});
