namespace MVoting.Peers.Contenders;

/// <summary>A way to do the job: one voter one vote, a tally that can be read, acknowledged once durable.</summary>
internal interface IContender
{
    /// <summary>Short, for <c>--only</c> and the JSON.</summary>
    string Id { get; }

    string Name { get; }

    ContenderKind Kind { get; }

    /// <summary>What an acknowledgement is worth, in the words of its settings.</summary>
    string Durability { get; }

    /// <summary>What drives it, in a word or two.</summary>
    string Driver { get; }

    /// <summary>Its number of clients, known after the first run.</summary>
    BestDrive Drive { get; }

    /// <summary>Does the job once, on data of its own, and compares the tally with the acknowledgements.</summary>
    Task<ContenderRun> RunAsync(MeasureSettings settings, CancellationToken cancellationToken);
}
