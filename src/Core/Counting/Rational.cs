using System.Globalization;
using System.Numerics;

namespace MVoting.Core.Counting;

/// <summary>
/// An exact fraction in lowest terms with a denominator above zero. Counting rules use it wherever a division
/// happens: a share, a load, a quota is never rounded. The default value is zero.
/// </summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    /// <summary>A fraction; <paramref name="denominator"/> is not zero.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("A fraction's denominator is zero.");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            divisor = -divisor;
        }

        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - BigInteger.One;
    }

    private Rational(BigInteger whole)
    {
        Numerator = whole;
        _denominatorLessOne = BigInteger.Zero;
    }

    public static Rational Zero => default;

    public static Rational One => new(BigInteger.One);

    public BigInteger Numerator { get; }

    /// <summary>Above zero. Kept less one, so that the default value is a fraction, too.</summary>
    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    public int Sign => Numerator.Sign;

    public bool IsWhole => _denominatorLessOne.IsZero;

    public static implicit operator Rational(BigInteger whole) => new(whole);

    public static implicit operator Rational(long whole) => new((BigInteger)whole);

    /// <summary>The exact value of a decimal.</summary>
    public static Rational Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, value.Scale));
    }

    public static Rational operator +(Rational left, Rational right) => left.IsWhole && right.IsWhole
        ? new(left.Numerator + right.Numerator)
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + (-right);

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException"><paramref name="right"/> is zero.</exception>
    public static Rational operator /(Rational left, Rational right) =>
        new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Add(Rational left, Rational right) => left + right;

    public static Rational Subtract(Rational left, Rational right) => left - right;

    public static Rational Multiply(Rational left, Rational right) => left * right;

    public static Rational Divide(Rational left, Rational right) => left / right;

    public static Rational Negate(Rational value) => -value;

    public static Rational Min(Rational left, Rational right) => left < right ? left : right;

    public static Rational Max(Rational left, Rational right) => left < right ? right : left;

    /// <summary>The largest whole number that is not above the value.</summary>
    public BigInteger Floor() => BigInteger.DivRem(Numerator, Denominator, out var rest) - (rest.Sign < 0 ? 1 : 0);

    /// <summary>The smallest whole number that is not below the value.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) =>
        Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    /// <summary>
    /// For a person and for JSON: the value cut (not rounded) after at most <paramref name="places"/> decimal
    /// places, without trailing zeros. Exact where the value has no more places than that.
    /// </summary>
    public string ToText(int places = 6)
    {
        var scaled = BigInteger.Abs(Numerator) * BigInteger.Pow(10, places) / Denominator;
        var digits = scaled.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var fraction = digits[^places..].TrimEnd('0');
        var whole = digits[..^places];
        var sign = Sign < 0 && !scaled.IsZero ? "-" : "";
        return fraction.Length == 0 ? sign + whole : $"{sign}{whole}.{fraction}";
    }

    /// <summary>The exact value: <c>7</c> or <c>22/7</c>.</summary>
    public override string ToString() => IsWhole
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
