/** The same texts in another language. */
export type Shape<Text> = { [Key in keyof Text]: Text[Key] extends string ? string : Shape<Text[Key]> };
