namespace MVoting.Grains.Tests;

/// <summary>The life of a poll over a journal in PostgreSQL.</summary>
public sealed class PollLifeOnPostgreSqlTests : PollLifeTests
{
    protected override Task<Engine> StartAsync() => Engine.StartOnPostgreSqlAsync();
}

/// <summary>The counts of a poll over a journal in PostgreSQL.</summary>
public sealed class PollCountOnPostgreSqlTests : PollCountTests
{
    protected override Task<Engine> StartAsync() => Engine.StartOnPostgreSqlAsync();
}

/// <summary>The faults of a poll over a journal in PostgreSQL.</summary>
public sealed class PollFaultOnPostgreSqlTests : PollFaultTests
{
    protected override Task<Engine> StartAsync() => Engine.StartOnPostgreSqlAsync();
}
