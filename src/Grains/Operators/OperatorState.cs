namespace MVoting.Grains.Operators;

/// <summary>What is kept of the operator.</summary>
public sealed class OperatorState
{
    /// <summary>Keyed hash of the operator's key, 32 bytes; null: none was set yet.</summary>
    public byte[]? KeyHash { get; set; }
}
