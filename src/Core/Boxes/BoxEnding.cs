namespace MVoting.Core.Boxes;

/// <summary>Why an activation of a box ends.</summary>
public enum BoxEnding
{
    /// <summary>Its surroundings asked for it.</summary>
    Asked,

    /// <summary>Too many conflicts or failed attempts in a row, or a clock that nobody confirms: another one may do better.</summary>
    GaveUp,

    /// <summary>The silo's clock differs from the database's.</summary>
    ClockUntrusted,

    /// <summary>The journal could not be read while the box was being restored.</summary>
    JournalUnavailable,

    /// <summary>A damaged segment, or an invariant that does not hold.</summary>
    Stopped,
}
