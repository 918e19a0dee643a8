namespace MVoting.Grains;

/// <summary>The names of the grain storages that a silo offers.</summary>
public static class GrainStorageNames
{
    /// <summary>The one storage: every state of every grain, in the configured database.</summary>
    public const string Default = "Default";
}
