using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MVoting.Core;

/// <summary>
/// Checks that stay on in Release. An invariant that does not hold stops the box or the poll that met it,
/// loudly: a wrong count is worse than no count.
/// </summary>
public static class Invariant
{
    /// <summary>Throws <see cref="InvariantException"/> when <paramref name="holds"/> is false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            Fail(message);
        }
    }

    [DoesNotReturn]
    private static void Fail(string message) => throw new InvariantException(message);
}
