namespace Throughline.Extraction.Tests.Prose;

public class WhatGoesTests
{
    [Fact]
    public void Counted_goods_that_reach_a_place_are_delivered() =>
        Written.Claims("en", "The 12 pumps reached the plant in May 2024.").Select(c => c.Predicate).ShouldContain("delivered");
}
