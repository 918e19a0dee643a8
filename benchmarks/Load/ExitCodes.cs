namespace MVoting.Load;

/// <summary>What the program tells its caller.</summary>
public static class ExitCodes
{
    /// <summary>Nothing was lost, nothing counted twice, and the tallies agree.</summary>
    public const int Holds = 0;

    /// <summary>The verdict is against the server, or could not be reached for want of answers.</summary>
    public const int Broken = 1;

    /// <summary>Wrong usage or setup: no verdict was tried.</summary>
    public const int Setup = 2;
}
