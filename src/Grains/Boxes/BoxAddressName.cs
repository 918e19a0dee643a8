using System.Globalization;
using MVoting.Core;

namespace MVoting.Grains.Boxes;

/// <summary>A box's grain key in its parts.</summary>
internal readonly record struct BoxAddressName(string City, string Poll, int Box)
{
    /// <summary>Reads <see cref="GrainKeys.Box"/> back.</summary>
    public static BoxAddressName Parse(string key)
    {
        var parts = key.Split('/');
        Invariant.Check(parts.Length == 3, "a box's key is city/poll/box");
        return new BoxAddressName(parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
