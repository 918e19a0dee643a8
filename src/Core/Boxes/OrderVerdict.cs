namespace MVoting.Core.Boxes;

/// <summary>What an order means to a box in its present state.</summary>
internal enum OrderVerdict
{
    /// <summary>It becomes the next control segment.</summary>
    Write,

    /// <summary>What it asks for is so already.</summary>
    Reached,

    /// <summary>The box is past it, or not yet there.</summary>
    Refuse,
}
