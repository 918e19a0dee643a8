namespace MVoting.Load.Server;

/// <summary>A .NET program that serves.</summary>
/// <param name="Assembly">Its assembly, which <c>dotnet</c> is given.</param>
/// <param name="Arguments">Its arguments; <c>--urls</c> follows them.</param>
public sealed record ServerProgram(string Assembly, IReadOnlyList<string> Arguments);
