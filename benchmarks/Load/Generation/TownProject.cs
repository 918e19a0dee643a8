namespace MVoting.Load.Generation;

/// <summary>A project of an invented town.</summary>
/// <param name="Id">Such as <c>RB007</c>.</param>
/// <param name="Name">Invented.</param>
/// <param name="Category">One of the town's ideas.</param>
/// <param name="District">The position of its district; -1 for the whole town.</param>
/// <param name="Cost">In whole euros.</param>
/// <param name="Popularity">Relative to the other projects.</param>
internal sealed record TownProject(string Id, string Name, string Category, int District, int Cost, int Popularity);
