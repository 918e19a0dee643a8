using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("MVoting.Journal.Tests")]
