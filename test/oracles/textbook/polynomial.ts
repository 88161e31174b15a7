/** Coefficients of 1, x, x², … of an expression such as `0.02*x` or `x(4-x)/9`. @throws RangeError where it is no polynomial */
export function polynomialOf(text: string): readonly number[] {
  const tokens = text.match(/\d+(?:\.\d+)?|x|\*\*|[-+*/^()]/g) ?? [];
  let at = 0;

  const wrong = (): never => {
    throw new RangeError(`polynomialOf: a polynomial in x; got ${text}`);
  };
  const sumOf = (): number[] => {
    let value = productOf();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at++] === '+' ? 1 : -1;
      value = added(value, productOf(), sign);
    }
    return value;
  };
  const productOf = (): number[] => {
    let value = signedOf();
    while (at < tokens.length && !['+', '-', ')'].includes(tokens[at]!)) {
      const operator = tokens[at]!;
      if (operator === '*' || operator === '/') at++;
      const factor = signedOf();
      if (operator !== '/') value = multiplied(value, factor);
      else value = factor.length === 1 ? value.map((coefficient) => coefficient / factor[0]!) : wrong();
    }
    return value;
  };
  const signedOf = (): number[] => {
    if (tokens[at] !== '-') return powerOf();
    at++;
    return signedOf().map((coefficient) => -coefficient);
  };
  const powerOf = (): number[] => {
    const base = atomOf();
    if (tokens[at] !== '^' && tokens[at] !== '**') return base;
    at++;
    const exponent = Number(tokens[at++]);
    if (!Number.isInteger(exponent) || exponent < 0) return wrong();
    return Array.from({ length: exponent }).reduce<number[]>((value) => multiplied(value, base), [1]);
  };
  const atomOf = (): number[] => {
    const token = tokens[at++];
    if (token === 'x') return [0, 1];
    if (token === '(') {
      const inner = sumOf();
      return tokens[at++] === ')' ? inner : wrong();
    }
    return token !== undefined && !Number.isNaN(Number(token)) ? [Number(token)] : wrong();
  };
  const value = sumOf();
  return at === tokens.length ? value : wrong();
}

function added(one: readonly number[], other: readonly number[], sign: number): number[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, power) => (one[power] ?? 0) + sign * (other[power] ?? 0));
}

function multiplied(one: readonly number[], other: readonly number[]): number[] {
  const product = new Array<number>(one.length + other.length - 1).fill(0);
  one.forEach((a, i) => other.forEach((b, j) => (product[i + j]! += a * b)));
  return product;
}
