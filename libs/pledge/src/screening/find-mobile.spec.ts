import { holdsMobile } from './find-mobile.js';

describe('a mobile number', () => {
  it.each([
    'Ring 0701234567.',
    '070-123 45 67',
    '073 - 123 45 67',
    '+46701234567',
    '+46 70 123 45 67',
    '+46 (0)70-123 45 67',
    '0046 70 123 45 67',
  ])('is found in %s', (text) => expect(holdsMobile(text)).toBe(true));

  it.each([
    'Ring 114 14.',
    '0510-77 00 00',
    '08-123 456 78',
    'Under 2026 och 2027',
    '07 00 till 15 30',
    'Dnr 2026-0701234567',
    '0701-123456789',
  ])('is none in %s', (text) => expect(holdsMobile(text)).toBe(false));
});
