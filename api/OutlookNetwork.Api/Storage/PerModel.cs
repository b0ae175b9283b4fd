using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OutlookNetwork.Api.Storage;

/// <summary>
/// A question that is translated once for each database. It is for what is asked beside every mail, where finding a translation again costs
/// more than the answer.
/// </summary>
internal sealed class PerModel<T>(Func<T> compile)
    where T : class
{
    private readonly ConditionalWeakTable<IModel, T> _known = [];

    public T For(NetworkDb db) => _known.GetValue(db.Model, _ => compile());
}
