namespace MVoting.Silo.Health;

/// <summary>One reason why a node with a silo inside should get no requests. Asked once a second at most.</summary>
public interface INodeCheck
{
    /// <summary>What is wrong, in a few words; null: nothing. Never throws, and never waits longer than a second or two.</summary>
    Task<string?> FindFaultAsync();
}
