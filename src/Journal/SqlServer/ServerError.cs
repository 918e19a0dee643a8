namespace MVoting.Journal.SqlServer;

/// <summary>One error of an answer: its number, and its class, which is the server's word for severity.</summary>
internal readonly record struct ServerError(int Number, byte Class);
