namespace MVoting.Core.Segments;

/// <summary>Unsigned integers in seven bits a byte, lowest first (LEB128), in their shortest form only.</summary>
internal static class Varint
{
    /// <summary>Longest form of a 32-bit integer, in bytes.</summary>
    public const int MaxSizeBytes = 5;

    /// <summary>Writes a value and says how many bytes it took.</summary>
    public static int Write(Span<byte> destination, uint value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            destination[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        destination[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a value and moves behind it. Throws <see cref="FormatException"/> on a bad or longer form.</summary>
    public static uint Read(ref ReadOnlySpan<byte> source)
    {
        uint value = 0;
        for (var index = 0; index < MaxSizeBytes && index < source.Length; index++)
        {
            var part = source[index];
            if (index == MaxSizeBytes - 1 && part > 0x0F)
            {
                break;
            }

            value |= (uint)(part & 0x7F) << (7 * index);
            if (part < 0x80)
            {
                if (index > 0 && part == 0)
                {
                    break;
                }

                source = source[(index + 1)..];
                return value;
            }
        }

        throw new FormatException("it holds a number in a form that is not the shortest");
    }
}
