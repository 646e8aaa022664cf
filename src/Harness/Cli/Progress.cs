using Spectre.Console;

namespace Harness.Cli;

/// <summary>Work with a progress bar on standard error, if that is a terminal.</summary>
internal static class Progress
{
    /// <summary>Does the work.</summary>
    /// <param name="terminal">Where the bar goes.</param>
    /// <param name="quiet">Whether to show none.</param>
    /// <param name="name">What is being done.</param>
    /// <param name="steps">In how many steps.</param>
    /// <param name="work">The work; it calls its argument after each step.</param>
    public static T Show<T>(Terminal terminal, bool quiet, string name, int steps, Func<Action?, T> work)
    {
        if (quiet || !terminal.ErrorIsTerminal)
        {
            return work(null);
        }

        return terminal.Progress().Progress().AutoClear(true).HideCompleted(true).Start(progress =>
        {
            ProgressTask task = progress.AddTask(name, maxValue: steps);
            return work(() => task.Increment(1));
        });
    }
}
